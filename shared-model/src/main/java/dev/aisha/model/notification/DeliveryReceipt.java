package dev.aisha.model.notification;

/// The bot's answer to a delivered notification.
public record DeliveryReceipt(DeliveryOutcome outcome) {}
