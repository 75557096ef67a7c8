/// Training photos: taken by reference, pulled and judged by jobs, kept without their metadata.
@NullMarked
package dev.aisha.api.photo;

import org.jspecify.annotations.NullMarked;
