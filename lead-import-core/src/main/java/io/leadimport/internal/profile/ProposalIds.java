package io.leadimport.internal.profile;

import io.leadimport.problem.Problem;
import io.leadimport.profile.Change;
import io.leadimport.profile.Proposal;
import java.util.List;
import java.util.Objects;

/** Finds the proposals that would help with a problem. */
public final class ProposalIds {
    private ProposalIds() {}

    /**
     * Finds proposals.
     *
     * @param problem a problem of a check
     * @param proposals the proposals of the same check
     * @return the ids of those that concern the cell or column of the problem
     */
    public static List<String> of(Problem problem, List<Proposal> proposals) {
        return proposals.stream()
                .filter(proposal -> helps(proposal.change(), problem))
                .map(Proposal::id)
                .toList();
    }

    private static boolean helps(Change change, Problem problem) {
        return switch (problem.code()) {
            case FILE_ENCODING -> change instanceof Change.Fallback;
            case HEADER_SIMILAR ->
                change instanceof Change.Column column && column.header().equals(problem.column());
            case COLUMN_FORMAT, COLUMN_UNREADABLE ->
                Objects.equals(change.field(), problem.field()) && !(change instanceof Change.Column);
            default -> CellProposals.concerns(change, problem);
        };
    }
}
