using System.Text;
using System.Text.RegularExpressions;
using Phi.Edge.Contracts.Tests.Export;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.EndToEnd.Tests.Contract;

/// <summary>Holds what the daemon really sent against the topic table and the schemas in docs/.</summary>
internal static class MessageCheck
{
    private static readonly string Schemas = Path.Combine(Root(), "docs", "schemas");

    /// <returns>What is wrong, a line each; nothing when all is well, or when the daemon does not send there.</returns>
    public static IReadOnlyList<string> Problems(string topic, byte[] payload)
    {
        var rows = Topics.All.Where(row => Regex.IsMatch(topic, $"^{Topics.Root}/[^/]+/{Regex.Replace(row.Name, "{[a-z]+}", ".+")}$")).ToList();
        return rows is []
            ? [$"{topic} is not in the topic table"]
            : [.. rows.Where(row => row.Direction == TopicDirection.Out)
                .SelectMany(row => SchemaCheck.Problems(Path.Combine(Schemas, row.Payload.Name + ".json"), Encoding.UTF8.GetString(payload)))
                .Select(problem => $"{topic}: {problem}\n{Encoding.UTF8.GetString(payload)}")];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Phi.Edge.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
