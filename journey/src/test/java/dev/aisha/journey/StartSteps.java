package dev.aisha.journey;

/// The first minute.
///
/// @param person who has not written yet
record StartSteps(Visitor person) {
    void walk() {
        person.page().shot("start-welcome").starts();
        person.sees("menuTitle", "start-menu").has(200);
        person.taps("helpButton").sees("help", "start-help").taps("menu");
    }
}
