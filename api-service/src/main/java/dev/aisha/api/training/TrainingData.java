package dev.aisha.api.training;

import dev.aisha.api.userdata.PersonalTable;
import dev.aisha.api.userdata.UserData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Trainings.
@ApplicationScoped
class TrainingData implements UserData {
    private final Trainings trainings;
    private final TrainingService service;

    TrainingData(Trainings trainings, TrainingService service) {
        this.trainings = trainings;
        this.service = service;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("training"));
    }

    @Override
    public void close(UUID userId) {
        trainings.open(userId).forEach(service::abandon);
    }
}
