/// The stand-in for fal.ai: queue, storage, CDN, trainers, generators and signed webhooks.
@NullMarked
package dev.aisha.sandbox.fal;

import org.jspecify.annotations.NullMarked;
