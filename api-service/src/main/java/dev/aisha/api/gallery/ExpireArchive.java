package dev.aisha.api.gallery;

import dev.aisha.api.zip.ExpireZip;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.api.zip.ZipOrders;
import jakarta.inject.Singleton;

/// Deletes the files of an order of images.
@Singleton
class ExpireArchive extends ExpireZip {
    ExpireArchive(Archives archives, ZipOrders orders, ZipFolder folder) {
        super(archives, orders, folder);
    }
}
