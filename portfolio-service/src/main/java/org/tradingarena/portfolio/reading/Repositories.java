package org.tradingarena.portfolio.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** One repository per table. */
final class Repositories {

    private Repositories() {}

    @Singleton
    static class Competitions implements PanacheRepositoryBase<CompetitionEntity, String> {}

    @Singleton
    static class Folds implements PanacheRepositoryBase<FoldEntity, String> {}

    @Singleton
    static class Ledger implements PanacheRepositoryBase<LedgerRow, LedgerRow.Key> {}

    @Singleton
    static class Postings implements PanacheRepositoryBase<PostingRow, PostingRow.Key> {}

    @Singleton
    static class Decisions implements PanacheRepositoryBase<DecisionRow, DecisionRow.Key> {}

    @Singleton
    static class Admissions implements PanacheRepositoryBase<AdmissionRow, AdmissionRow.Key> {}

    @Singleton
    static class Rounds implements PanacheRepositoryBase<RoundRow, RoundRow.Key> {}

    @Singleton
    static class Orders implements PanacheRepositoryBase<OrderRow, OrderRow.Key> {}

    @Singleton
    static class Denials implements PanacheRepositoryBase<DenialRow, DenialRow.Key> {}

    @Singleton
    static class Fills implements PanacheRepositoryBase<FillRow, FillRow.Key> {}

    @Singleton
    static class Marks implements PanacheRepositoryBase<MarkRow, MarkRow.Key> {}
}
