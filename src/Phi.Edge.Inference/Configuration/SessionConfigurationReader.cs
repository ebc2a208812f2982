using System.Text.Json;

namespace Phi.Edge.Inference.Configuration;

/// <summary>Reads <c>session_options</c> of a graph.</summary>
internal static class SessionConfigurationReader
{
    public static SessionConfiguration? Read(JsonSection? section)
    {
        if (section is null)
            return null;
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in section.OptionalSection("config_entries")?.AllProperties() ?? [])
            entries[property.Name] = Scalar(property.Value);
        var configuration = new SessionConfiguration
        {
            LogId = section.OptionalString("log_id"),
            LogSeverityLevel = section.OptionalInt("log_severity_level", 0, 4),
            IntraOpNumThreads = section.OptionalInt("intra_op_num_threads", 0, 4096),
            InterOpNumThreads = section.OptionalInt("inter_op_num_threads", 0, 4096),
            EnableCpuMemArena = section.OptionalBool("enable_cpu_mem_arena"),
            EnableMemPattern = section.OptionalBool("enable_mem_pattern"),
            GraphOptimizationLevel = section.OptionalString("graph_optimization_level"),
            ConfigEntries = entries,
            Providers = [.. section.Sections("provider_options").SelectMany(ReadProviders)],
        };
        section.WarnUnknown();
        return configuration;
    }

    private static IEnumerable<ProviderConfiguration> ReadProviders(JsonSection entry) =>
        entry.AllProperties().Select(provider => new ProviderConfiguration(provider.Name, Options(provider.Value)));

    private static Dictionary<string, string> Options(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object
            ? []
            : value.EnumerateObject().GroupBy(option => option.Name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => Scalar(group.Last().Value), StringComparer.Ordinal);

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
