package dev.aisha.api.userdata;

/// A table that holds rows of people.
///
/// @param name as in the database
/// @param condition which rows are a person's; `:user` and `:subject` stand for their ids
/// @param stays whether the rows outlive the person, who is then no longer named in them
public record PersonalTable(String name, String condition, boolean stays) {
    /// A table with a column `user_id`.
    public static PersonalTable of(String name) {
        return where(name, "user_id = :user");
    }

    /// A table whose rows belong to a person by way of another one.
    public static PersonalTable where(String name, String condition) {
        return new PersonalTable(name, condition, false);
    }

    /// A table whose rows stay, without a person.
    public static PersonalTable staying(String name, String condition) {
        return new PersonalTable(name, condition, true);
    }
}
