package dev.aisha.api.zip;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.UUID;

/// Names one order, in a job; jobs that were written before there was one record for all kinds call
/// it otherwise.
public record ZipRef(@JsonAlias({"archiveId", "exportId"}) UUID id) {}
