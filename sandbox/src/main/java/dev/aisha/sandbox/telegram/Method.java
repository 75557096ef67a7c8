package dev.aisha.sandbox.telegram;

/// One Bot API method.
@FunctionalInterface
interface Method {
    Answer call(Call call);
}
