package dev.aisha.sandbox;

/// The sandbox's fixed credentials: public, worthless, and good only against the sandbox.
public final class SandboxAccess {
    public static final String DATABASE = "aisha";
    public static final String DATABASE_USER = "aisha";
    public static final String DATABASE_PASSWORD = "aisha";
    public static final String S3_KEY = "aisha";
    public static final String S3_SECRET = "aisha-secret";
    public static final String BUCKET_AVATARS = "avatars";
    public static final String BUCKET_IMAGES = "aisha";
    public static final String TELEGRAM_TOKEN = "1000000001:sandbox-token-for-local-use-only-000";
    public static final String FAL_KEY = "sandbox-key-id:sandbox-key-secret";
    public static final String OPENAI_KEY = "sk-sandbox";

    private SandboxAccess() {}
}
