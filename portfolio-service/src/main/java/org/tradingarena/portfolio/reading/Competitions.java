package org.tradingarena.portfolio.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Rows of competitions. */
@Singleton
class Competitions implements PanacheRepositoryBase<CompetitionEntity, String> {}
