/** Something that whoever runs the program can mend, told in lines for them to read. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.lines = lines;
  }
}
