package org.tradingarena.portfolio.reading;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Lets all statements of a transaction see the same snapshot of the database. */
@Singleton
class OneMoment {

    private final EntityManager entities;

    OneMoment(EntityManager entities) {
        this.entities = entities;
    }

    /** Call first in the transaction. */
    void begin() {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .executeUpdate();
    }
}
