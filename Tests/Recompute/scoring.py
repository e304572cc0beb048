"""The methods of decision analysis: weights, value functions, weighted sum, TOPSIS and AHP.

Weights and values are arrays in the order of the criteria; `nan` is a value that is not known.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tolerance import clamp

# Saaty, The Analytic Hierarchy Process, 1980: the random index for n = 3 and more.
RANDOM_INDEX = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]


@dataclass(frozen=True)
class Hierarchy:
    """Weights by pairwise judgements, and how consistent these are."""

    weights: np.ndarray
    lambda_max: float
    consistency_index: float
    consistency_ratio: float


def centroid_weights(ranks: Sequence[int]) -> np.ndarray:
    """Rank-order centroids, (1/n) Σ 1/k for k from the rank to n (Barron and Barrett 1996)."""
    count = len(ranks)
    return np.array([sum(1 / k for k in range(rank, count + 1)) / count for rank in ranks])


def pairwise_weights(items: Sequence[str], pairs: Sequence[tuple[str, str, float]]) -> Hierarchy:
    """The principal eigenvector of the reciprocal matrix (Saaty 1980), from all eigenvalues."""
    place = {item: index for index, item in enumerate(items)}
    matrix = np.eye(len(items))
    for a, b, value in pairs:
        matrix[place[a], place[b]] = value
        matrix[place[b], place[a]] = 1 / value
    eigenvalues, vectors = np.linalg.eig(matrix)
    principal = int(np.argmax(eigenvalues.real))
    vector = np.abs(vectors[:, principal].real)
    count, largest = len(items), float(eigenvalues[principal].real)
    if count <= 2:
        return Hierarchy(vector / vector.sum(), largest, 0.0, 0.0)
    index = (largest - count) / (count - 1)
    return Hierarchy(vector / vector.sum(), largest, index, index / RANDOM_INDEX[count - 3])


def anchored(x: float, worst: float, best: float) -> float:
    """A value function with fixed anchors; less is better where best is below worst."""
    return clamp((x - worst) / (best - worst))


def by_rubric(x: float, lowest: float, highest: float) -> float:
    return (x - lowest) / (highest - lowest)


def weighted_sums(weights: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Σ w·v with the weights of what is known rescaled to 1; `nan` where nothing is known."""
    known = ~np.isnan(values)
    shares = np.where(known, weights, 0.0)
    totals = shares.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(totals > 0, np.nansum(shares * values, axis=1) / totals, np.nan)


def contributions(weights: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Σ w·v term by term, rescaled like the sums; `nan` where a value is not known."""
    shares = np.where(np.isnan(values), 0.0, weights)
    with np.errstate(invalid="ignore", divide="ignore"):
        return shares / shares.sum(axis=1, keepdims=True) * values


def closeness(weights: np.ndarray, matrix: np.ndarray, is_cost: np.ndarray) -> np.ndarray:
    """Closeness to the ideal on raw values (Hwang and Yoon, Multiple Attribute Decision Making,
    1981): vector norms, a column of zeros gives zeros, no distance at all gives a half."""
    norms = np.linalg.norm(matrix, axis=0)
    scaled = weights * np.divide(matrix, norms, out=np.zeros_like(matrix), where=norms > 0)
    best = np.where(is_cost, scaled.min(axis=0), scaled.max(axis=0))
    worst = np.where(is_cost, scaled.max(axis=0), scaled.min(axis=0))
    to_best = np.linalg.norm(scaled - best, axis=1)
    to_worst = np.linalg.norm(scaled - worst, axis=1)
    both = to_best + to_worst
    return np.divide(to_worst, both, out=np.full(len(matrix), 0.5), where=both > 0)
