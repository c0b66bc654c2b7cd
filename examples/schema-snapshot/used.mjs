/** The part of a schema that operations use: what an app depends on, and nothing else. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  parse,
  print,
  printSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** `Type` → names of its fields, `Type.field` → names of its arguments. */
function namesIn(schema, documents) {
  const used = new Map();
  const add = (at, name) => used.set(at, (used.get(at) ?? new Set()).add(name));
  /** What is sent goes whole; of what is answered, words of an enum may be added. */
  const addType = (type) => {
    if (used.has(type.name)) return;
    used.set(type.name, new Set());
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        add(type.name, field.name);
        addType(getNamedType(field.type));
      }
    if (isEnumType(type)) for (const { name } of type.getValues()) add(type.name, name);
  };
  const info = new TypeInfo(schema);
  const visitor = {
    Field({ name }) {
      const [parent, type] = [info.getParentType(), info.getType()];
      add(parent.name, name.value);
      if (type) addType(getNamedType(type));
    },
    Argument({ name }) {
      const argument = info.getArgument();
      if (!argument) return;
      add(`${info.getParentType().name}.${info.getFieldDef().name}`, name.value);
      addType(getNamedType(argument.type));
    },
  };
  for (const document of documents) visit(document, visitWithTypeInfo(info, visitor));
  return used;
}

export function usedPart(schema, documents) {
  const used = namesIn(schema, documents);
  const has = (at, { name }) => used.get(at)?.has(name.value) ?? false;
  const definitions = parse(printSchema(schema), { noLocation: true }).definitions.filter(
    (one) => 'name' in one && used.has(one.name.value),
  );
  return definitions
    .map((one) => {
      const { name, fields, values } = one;
      return print({
        ...one,
        description: undefined,
        ...('interfaces' in one && { interfaces: [] }),
        ...(values && { values: values.map((value) => ({ ...value, description: undefined })) }),
        ...(fields && {
          fields: fields
            .filter((field) => has(name.value, field))
            .map((field) => ({
              ...field,
              description: undefined,
              ...(field.kind === Kind.FIELD_DEFINITION && {
                arguments: field.arguments
                  .filter((argument) => has(`${name.value}.${field.name.value}`, argument))
                  .map((argument) => ({ ...argument, description: undefined })),
              }),
            })),
        }),
      });
    })
    .join('\n\n')
    .concat('\n');
}
