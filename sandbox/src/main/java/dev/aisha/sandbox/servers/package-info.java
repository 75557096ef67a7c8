/// Real PostgreSQL, Redis and S3, embedded: started, stopped and cleaned up after together.
@NullMarked
package dev.aisha.sandbox.servers;

import org.jspecify.annotations.NullMarked;
