/// The S3 store of photos, models and images; the only package that knows the MinIO SDK.
@NullMarked
package dev.aisha.api.storage;

import org.jspecify.annotations.NullMarked;
