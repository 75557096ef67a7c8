package dev.aisha.api.privacy;

import dev.aisha.api.zip.ExpireZip;
import dev.aisha.api.zip.ZipFolder;
import dev.aisha.api.zip.ZipOrders;
import jakarta.inject.Singleton;

/// Deletes the files of an export.
@Singleton
class ExpireExport extends ExpireZip {
    ExpireExport(Exports exports, ZipOrders orders, ZipFolder folder) {
        super(exports, orders, folder);
    }
}
