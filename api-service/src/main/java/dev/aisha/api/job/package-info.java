/// Durable work after a commit, on db-scheduler: one scheduler and one table for each lane.
@NullMarked
package dev.aisha.api.job;

import org.jspecify.annotations.NullMarked;
