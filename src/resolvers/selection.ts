/** Which fields of a type an operation asks for, where a lender gives only what it is asked for. Pure. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'variableValues'>;

/**
 * The names of the fields asked of `typeName` at the place of this resolver, or below it at one of the
 * paths given, like `nodes` and `edges.node` of a list.
 */
export function selectedFields(
  info: Info,
  typeName: string,
  paths: readonly string[] = [''],
): ReadonlySet<string> {
  const names = paths.flatMap((path) => {
    const steps = path.split('.').filter(Boolean);
    const at = steps.reduce<readonly FieldNode[]>(
      (fields, step) => fieldsOf(info, fields).filter(({ name }) => name.value === step),
      info.fieldNodes,
    );
    return fieldsOf(info, at, typeName).map(({ name }) => name.value);
  });
  return new Set(names.filter((name) => !name.startsWith('__')));
}

const fieldsOf = (info: Info, parents: readonly FieldNode[], typeName?: string): FieldNode[] =>
  parents.flatMap(({ selectionSet }) => below(info, selectionSet, typeName));

const below = (
  info: Info,
  selectionSet: SelectionSetNode | undefined,
  typeName: string | undefined,
): FieldNode[] =>
  (selectionSet?.selections ?? [])
    .filter((selection) => isAsked(info, selection))
    .flatMap((selection) => {
      if (selection.kind === 'Field') return [selection];
      const part =
        selection.kind === 'FragmentSpread' ? spread(info, selection.name.value) : selection;
      const condition = part?.typeCondition?.name.value;
      return part && speaksOf(info, condition, typeName)
        ? below(info, part.selectionSet, typeName)
        : [];
    });

const spread = ({ fragments }: Info, name: string): FragmentDefinitionNode | undefined =>
  fragments[name];

function speaksOf({ schema }: Info, condition: string | undefined, typeName: string | undefined) {
  if (!condition || !typeName || condition === typeName) return true;
  const [abstract, object] = [schema.getType(condition), schema.getType(typeName)];
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}

function isAsked({ variableValues }: Info, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.if !== true && include?.if !== false;
}
