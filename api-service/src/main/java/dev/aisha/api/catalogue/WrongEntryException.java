package dev.aisha.api.catalogue;

/// A setting of the catalogue that the service must not start with.
public final class WrongEntryException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String property;

    WrongEntryException(String property, String broken) {
        super(property + " " + broken);
        this.property = property;
    }

    /// The setting's full name, so that the place where it was written can be found.
    public String property() {
        return property;
    }
}
