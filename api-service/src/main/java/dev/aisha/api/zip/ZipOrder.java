package dev.aisha.api.zip;

import dev.aisha.api.account.Owner;
import java.util.UUID;

/// What is to be packed, and for whom.
public record ZipOrder(UUID id, Owner owner) {}
