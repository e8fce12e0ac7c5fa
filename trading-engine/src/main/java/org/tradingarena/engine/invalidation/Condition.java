package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A checkable statement about the market; the text form is canonical and parses to an equal condition. */
public sealed interface Condition {

    /** Whether a bar between two boundaries can change it: it names {@code price} or {@code close(…)}. */
    boolean readsBars();

    /** Whether it is true of what is known; an unknown value makes its comparison false. */
    boolean holds(Reading reading);

    /**
     * Whether a bar makes it true. An alternative of indicators alone is left to the boundaries, since nothing new is known
     * of it in between.
     */
    default boolean holdsOnBar(Reading bar) {
        return readsBars() && holds(bar);
    }

    /** Two operands in order; at least one of them comes from the market. */
    record Comparison(Operand left, Relation relation, Operand right) implements Condition {
        @Override
        public boolean readsBars() {
            return left.readsBars() || right.readsBars();
        }

        @Override
        public boolean holds(Reading reading) {
            Optional<BigDecimal> first = left.value(reading);
            Optional<BigDecimal> second = right.value(reading);
            return first.isPresent() && second.isPresent() && relation.holds(first.get(), second.get());
        }

        @Override
        public String toString() {
            return left + " " + relation + " " + right;
        }
    }

    /** Every part holds; parts of the same kind are taken apart. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            List<Condition> flat = new ArrayList<>();
            parts.forEach(part -> flat.addAll(part instanceof AllOf all ? all.parts : List.of(part)));
            parts = List.copyOf(flat);
        }

        @Override
        public boolean readsBars() {
            return parts.stream().anyMatch(Condition::readsBars);
        }

        @Override
        public boolean holds(Reading reading) {
            return parts.stream().allMatch(part -> part.holds(reading));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof AnyOf ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** At least one part holds; parts of the same kind are taken apart. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            List<Condition> flat = new ArrayList<>();
            parts.forEach(part -> flat.addAll(part instanceof AnyOf any ? any.parts : List.of(part)));
            parts = List.copyOf(flat);
        }

        @Override
        public boolean readsBars() {
            return parts.stream().anyMatch(Condition::readsBars);
        }

        @Override
        public boolean holdsOnBar(Reading bar) {
            return parts.stream().anyMatch(part -> part.holdsOnBar(bar));
        }

        @Override
        public boolean holds(Reading reading) {
            return parts.stream().anyMatch(part -> part.holds(reading));
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" or "));
        }
    }
}
