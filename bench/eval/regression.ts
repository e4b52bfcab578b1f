/** A question's candidates, of which some are right. */
export interface Choice {
  readonly weight: number;
  readonly options: readonly { readonly values: readonly number[]; readonly isRight: boolean }[];
}

/** An example that is so or not. */
export interface Example {
  readonly weight: number;
  readonly values: readonly number[];
  readonly isPositive: boolean;
}

/** Weights with the loss that is left, without what the penalty adds. */
export interface Fit {
  readonly weights: readonly number[];
  readonly loss: number;
}

/**
 * Fits weights under which a right option is as likely as can be: softmax regression over the
 * options of each choice. Several right options count together, by the sum of their probabilities.
 * `ridge` is the L2 penalty beside the mean loss.
 */
export function fitSoftmax(choices: readonly Choice[], size: number, ridge: number): Fit {
  return minimise(choices, { size, ridge }, (weights, { options, weight }, sum) => {
    const scores = options.map(({ values }) => dot(weights, values));
    const highest = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - highest));
    const total = parts.reduce((a, b) => a + b, 0);
    const right = parts.reduce((a, b, at) => a + (options[at]?.isRight ? b : 0), 0);
    sum.loss -= weight * Math.log(right / total);
    const mean = new Array<number>(size).fill(0);
    for (const [at, { values, isRight }] of options.entries()) {
      const p = (parts[at] ?? 0) / total;
      const pull = p - (isRight ? (parts[at] ?? 0) / right : 0);
      add(sum.gradient, values, weight * pull);
      add(mean, values, p);
      addSquare(sum.curvature, values, weight * p);
    }
    addSquare(sum.curvature, mean, -weight);
  });
}

/** Fits weights by logistic regression. A value that is always 1 takes the bias. */
export function fitLogistic(examples: readonly Example[], size: number, ridge: number): Fit {
  return minimise(examples, { size, ridge }, (weights, { values, isPositive, weight }, sum) => {
    const logOdds = dot(weights, values);
    const p = sigmoid(logOdds);
    sum.loss += weight * Math.log1p(Math.exp(-Math.abs(logOdds)));
    if (isPositive !== logOdds > 0) sum.loss += weight * Math.abs(logOdds);
    add(sum.gradient, values, weight * (p - Number(isPositive)));
    addSquare(sum.curvature, values, weight * p * (1 - p));
  });
}

/** The probability for log odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The sum of the products of two lists. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** What the items add up to at some weights. */
interface Sum {
  loss: number;
  readonly gradient: number[];
  /** The second derivatives, or an upper bound of them. */
  readonly curvature: number[][];
}

/** Newton's method; a step that does not lessen the loss is halved. */
function minimise<T extends { readonly weight: number }>(
  items: readonly T[],
  { size, ridge }: { readonly size: number; readonly ridge: number },
  addItem: (weights: readonly number[], item: T, sum: Sum) => void,
): Fit {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  const at = (weights: readonly number[]): Sum & { readonly penalised: number } => {
    const sum: Sum = {
      loss: 0,
      gradient: weights.map((weight) => total * ridge * weight),
      curvature: weights.map((_, row) =>
        weights.map((_, column) => (row === column ? total * ridge : 0)),
      ),
    };
    for (const item of items) addItem(weights, item, sum);
    return { ...sum, penalised: sum.loss + (total * ridge * dot(weights, weights)) / 2 };
  };
  let weights: readonly number[] = new Array<number>(size).fill(0);
  let here = at(weights);
  for (let step = 0; step < STEPS; step += 1) {
    const direction = solve(here.curvature, here.gradient);
    let scale = 1;
    let next = weights;
    let there = here;
    do {
      next = weights.map((weight, one) => weight - scale * (direction[one] ?? 0));
      there = at(next);
      scale /= 2;
    } while (there.penalised > here.penalised && scale > SMALLEST);
    const gain = here.penalised - there.penalised;
    if (gain <= SMALLEST * total) break;
    weights = next;
    here = there;
  }
  return { weights, loss: here.loss / total };
}

/** As many steps as no fit has needed, and a gain that is none. */
const STEPS = 100;
const SMALLEST = 1e-9;

/** Solves a positive definite system of equations by Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const rest = rows
      .splice(pivot)
      .sort((a, b) => Math.abs(b[pivot] ?? 0) - Math.abs(a[pivot] ?? 0));
    rows.push(...rest);
    const top = rest[0] ?? [];
    for (const row of rows) {
      if (row === top) continue;
      const factor = (row[pivot] ?? 0) / (top[pivot] || SMALLEST);
      for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || SMALLEST));
}

function add(sum: number[], values: readonly number[], factor: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + factor * (values[at] ?? 0);
}

function addSquare(sum: number[][], values: readonly number[], factor: number): void {
  for (const [at, row] of sum.entries()) {
    const value = factor * (values[at] ?? 0);
    if (value !== 0) add(row, values, value);
  }
}
