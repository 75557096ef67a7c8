package dev.aisha.journey;

/// The card of a trained avatar, and what it asks.
record CardSteps(Visitor person) {
    void walk(String name) {
        person.writes("/menu").taps("myAvatars").finds("rename", "avatars-card");
        person.taps("rename").sees("renameQuestion", "avatars-rename").writes(name);
        person.sees("noticeRenamed").taps("delete");
        person.sees("deleteAvatarQuestion", "avatars-delete").taps("noKeep");
        person.finds("rename").writes("/menu").seesLast("menuTitle");
    }
}
