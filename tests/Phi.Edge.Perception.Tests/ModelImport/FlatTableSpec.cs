namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>A table to be written: field values by index. null = absent; int, byte, bool, string, byte[], int[], a table, tables.</summary>
internal sealed record FlatTableSpec(params object?[] Fields);
