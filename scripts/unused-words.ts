// Finds words that nobody can meet: entries of the tables in src/words that no source reads. Knip looks at exports only, and one table
// may hold fifty sentences. Left-over words mislead: they are translated, measured, and taken for something the program says.
// In `npm test` only: it needs the types of everything.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { filesUnder } from './files.ts'

/** One entry of a table: what declares it, its own table if it holds one, and its name. */
type Entry = { readonly declares: ts.Node; readonly table: ts.Node | undefined; readonly where: string }

const options: ts.CompilerOptions = {
  noEmit: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  strict: true,
  skipLibCheck: true,
  types: [],
}

/**
 * The entries that are never read, one line each, as `opening.ts openingWords.copied`.
 *
 * @param tables files whose exported object literals are looked at; one with a declared type is a dictionary, and left out
 * @param readers files that may read them
 */
export function unusedWords(tables: readonly string[], readers: readonly string[]): string[] {
  const program = ts.createProgram([...new Set([...tables, ...readers])], options)
  const checker = program.getTypeChecker() // first: it also tells each node what stands around it
  const entries = tables.flatMap((file) => entriesOf(program.getSourceFile(file)))
  const used = new Set<ts.Node>()
  for (const file of readers) {
    const source = program.getSourceFile(file)
    if (source !== undefined) read(source, checker, used)
  }
  const whole = (entry: Entry): boolean =>
    used.has(entry.declares) ||
    entries.some(({ table }) => table !== undefined && used.has(table) && holds(table, entry))
  return entries.filter((entry) => entry.table === undefined && !whole(entry)).map(({ where }) => where)
}

/** The entries of every exported object literal of a file. */
function entriesOf(source: ts.SourceFile | undefined): readonly Entry[] {
  const enter = (declares: ts.Node, value: ts.Expression, where: string): readonly Entry[] => {
    const table = literalIn(value)
    const below = table?.properties.filter((each) => ts.isPropertyAssignment(each)) ?? []
    const entries = below.flatMap((each) => enter(each, each.initializer, `${where}.${each.name.getText()}`))
    return [{ declares, table, where }, ...entries]
  }
  const variables = source?.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) && isExported(statement) ? statement.declarationList.declarations : [],
  )
  return (variables ?? []).flatMap((variable) => {
    const { type, initializer, name } = variable
    const isTable = type === undefined && initializer !== undefined && literalIn(initializer) !== undefined
    return isTable ? enter(variable, initializer, `${source?.fileName} ${name.getText()}`) : []
  })
}

function holds(table: ts.Node, { declares }: Entry): boolean {
  return declares.getSourceFile() === table.getSourceFile() && declares.pos >= table.pos && declares.end <= table.end
}

/** The object literal itself, under `as const` and `satisfies`. */
function literalIn(value: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return literalIn(value.expression)
  return ts.isObjectLiteralExpression(value) ? value : undefined
}

function isExported(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

/**
 * Notes what a file reads: the declaration of each entry, and each table that goes somewhere as a whole. The latter counts as read
 * to its last entry: better one sentence too many than one too few.
 */
function read(source: ts.SourceFile, checker: ts.TypeChecker, used: Set<ts.Node>): void {
  const look = (node: ts.Node): void => {
    for (const declared of declarationsOf(node, checker)) used.add(declared)
    if (nameRead(node) !== undefined && goesAnywhere(node)) {
      for (const table of tablesOf(checker.getTypeAtLocation(node))) used.add(table)
    }
    ts.forEachChild(node, look)
  }
  look(source)
}

/** The object literals that a value may be. */
function tablesOf(type: ts.Type): readonly ts.Node[] {
  if (type.isUnion()) return type.types.flatMap(tablesOf)
  return type.symbol?.declarations?.filter(ts.isObjectLiteralExpression) ?? []
}

/** What a name, `a.b`, `a['b']` or `{ b } = a` stands for. */
function declarationsOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.Node[] {
  const name = nameRead(node)
  if (name === undefined) return []
  if (ts.isBindingElement(node)) {
    const text = (node.propertyName ?? node.name).getText()
    return checker.getTypeAtLocation(node.parent).getProperty(text)?.declarations ?? []
  }
  const symbol = checker.getSymbolAtLocation(name)
  if (symbol === undefined) return []
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return meant.declarations ?? []
}

function nameRead(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression : undefined
  if (ts.isBindingElement(node)) return ts.isObjectBindingPattern(node.parent) ? node.name : undefined
  return ts.isIdentifier(node) && isRead(node) ? node : undefined
}

/** Is this name a value that is read here? Not the name of a property, an import, or what is declared here. */
function isRead(name: ts.Identifier): boolean {
  const { parent } = name
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.initializer === name
  return ts.isExpression(parent) || ts.isStatement(parent) || around.some((is) => is(parent))
}

/** What a value may stand in without being an expression itself. */
const around = [
  ts.isJsxExpression,
  ts.isJsxSpreadAttribute,
  ts.isShorthandPropertyAssignment,
  ts.isSpreadAssignment,
  ts.isTemplateSpan,
]

/** Does the value leave by more than one of its entries? Known by what stands around it. */
function goesAnywhere(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isBindingElement(node)) return false
  if (ts.isPropertyAccessExpression(parent)) return parent.expression !== node
  if (ts.isElementAccessExpression(parent))
    return parent.expression === node && !ts.isStringLiteralLike(parent.argumentExpression)
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) return goesAnywhere(parent)
  // Under another name it has its type still, so each entry shows where it is read.
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node && parent.type !== undefined
  return true
}

/** Those of this project. What only a test or the gallery reads, nobody meets. */
function ours(): readonly string[] {
  const root = join(import.meta.dirname, '..')
  const met = (file: string): boolean => !/\.(test|d)\.tsx?$/.test(file) && !file.includes('/gallery/')
  const tables = filesUnder(join(root, 'src/words'), ['.ts']).filter(met)
  const others = ['src', 'scripts/site']
    .flatMap((folder) => filesUnder(join(root, folder), ['.ts', '.tsx']))
    .filter(met)
  const readers = others.filter((file) => tables.includes(file) || /\/words\//.test(readFileSync(file, 'utf8')))
  return unusedWords(tables, readers).map((entry) => relative(root, entry))
}

if (import.meta.main) {
  const found = ours()
  for (const entry of found) console.error(`${entry}: nothing shows these words`)
  if (found.length > 0) process.exitCode = 1
}
