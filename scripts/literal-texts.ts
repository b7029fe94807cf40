// Finds words written into a screen instead of src/words: text between tags, readable attributes, and text set by hand.
import ts from 'typescript'
import type { Text } from './texts.ts'

/** Attributes and properties whose value a person sees or hears. */
const readable = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'ariaDescription',
  'alt',
  'title',
  'placeholder',
  'label',
  'textContent',
  'innerText',
  'innerHTML',
])

/** The literal texts of one source file that a person would read, each with `file:line`. Text without a letter is none. */
export function literalTexts(file: string, source: string): Text[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind)
  const found: Text[] = []
  const look = (node: ts.Node): void => {
    const text = literalTextOf(node)
    if (text !== undefined && /\p{L}/u.test(text)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
      found.push({ where: `${file}:${line + 1}`, text: text.trim().replace(/\s+/g, ' ') })
    }
    ts.forEachChild(node, look)
  }
  look(tree)
  return found
}

function literalTextOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return plain(node.expression)
  if (ts.isJsxAttribute(node) && readable.has(node.name.getText())) return plain(inBraces(node.initializer))
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left, right } = node
    return ts.isPropertyAccessExpression(left) && readable.has(left.name.text) ? plain(right) : undefined
  }
  if (ts.isCallExpression(node)) return textOfCall(node)
  return undefined
}

/** `setAttribute('aria-label', '…')` and `append('…')`. */
function textOfCall(node: ts.CallExpression): string | undefined {
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined
  const { text: name } = node.expression.name
  const [first, second] = node.arguments
  if (name === 'setAttribute') return readable.has(plain(first) ?? '') ? plain(second) : undefined
  return name === 'createTextNode' ? plain(first) : undefined
}

function inBraces(value: ts.JsxAttributeValue | undefined): ts.Node | undefined {
  return value !== undefined && ts.isJsxExpression(value) ? value.expression : value
}

function plain(node: ts.Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('')
  return undefined
}
