using System.Collections.Concurrent;
using System.Text.Json;
using Json.Schema;

namespace Phi.Edge.Contracts.Tests.Export;

/// <summary>Validates JSON against a schema file of the repository.</summary>
internal static class SchemaCheck
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    // Each with a registry of its own: a schema may be known by its id once only.
    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    /// <returns>What is wrong, a line each; nothing when it is valid.</returns>
    public static IReadOnlyList<string> Problems(string schemaFile, string json)
    {
        var schema = Schemas.GetOrAdd(schemaFile, static file => new(() => JsonSchema.FromText(File.ReadAllText(file), Build()))).Value;
        using var document = JsonDocument.Parse(json);
        var results = schema.Evaluate(document.RootElement, Options);
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Append(results).Where(detail => detail.Errors is { Count: > 0 }).SelectMany(
                detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key}: {error.Value}"))];
    }

    private static BuildOptions Build() => new() { SchemaRegistry = new SchemaRegistry(), Dialect = Dialect.Draft07 };
}
