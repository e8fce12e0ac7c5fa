package org.tradingarena.portfolio.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** The books that the same rows keep. */
@Singleton
class Folds implements PanacheRepositoryBase<FoldEntity, String> {}
