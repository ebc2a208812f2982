using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Phi.Edge.Daemon.Configuration;

/// <summary>Finds what binding would ignore or choke on: keys nobody reads (mostly typing errors) and values of the wrong type.</summary>
internal static class ConfigurationCheck
{
    // Sections that belong to the host, not to a feature.
    private static readonly string[] HostSections = ["Logging"];

    /// <summary>Every problem, each naming the key and what to do; empty when there is none.</summary>
    /// <param name="fileConfiguration">The configuration as written by the user (file and command line, not the environment).</param>
    /// <param name="sections">The known sections.</param>
    public static IReadOnlyList<string> Run(IConfiguration fileConfiguration, ConfigurationSections sections)
    {
        var errors = new List<string>();
        foreach (var child in fileConfiguration.GetChildren())
        {
            Visit(child, sections, errors);
        }

        return errors;
    }

    private static void Visit(IConfigurationSection section, ConfigurationSections sections, List<string> errors)
    {
        if (HostSections.Contains(section.Path, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        if (sections.Types.TryGetValue(section.Path, out var type))
        {
            Compare(section, type, errors);
        }
        else if (IsParent(section.Path, sections))
        {
            foreach (var child in section.GetChildren())
            {
                Visit(child, sections, errors);
            }
        }
        else
        {
            var siblings = sections.Types.Keys.Concat(HostSections);
            errors.Add($"{section.Path}: unknown section{Suggestion(section.Path, siblings)}. Sections: {string.Join(", ", siblings.Order())}");
        }
    }

    private static bool IsParent(string path, ConfigurationSections sections) =>
        sections.Types.Keys.Any(key => key.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase));

    private static void Compare(IConfigurationSection section, Type type, List<string> errors)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite || IsNested(p.PropertyType)).ToArray();
        foreach (var child in section.GetChildren())
        {
            var property = properties.FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                errors.Add($"{child.Path}: unknown key{Suggestion(child.Key, properties.Select(p => p.Name))}");
            }
            else if (IsNested(property.PropertyType))
            {
                Compare(child, property.PropertyType, errors);
            }
            else if (child.Value is { Length: > 0 } value)
            {
                CheckValue(child.Path, value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, errors);
            }
        }
    }

    private static bool IsNested(Type type) => type is { IsClass: true, IsArray: false } && type != typeof(string) && type.Namespace?.StartsWith("Phi.", StringComparison.Ordinal) == true;

    private static void CheckValue(string path, string value, Type type, List<string> errors)
    {
        if (type.IsEnum && !Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            errors.Add($"{path}: '{value}' is none of {string.Join(", ", Enum.GetNames(type))}");
        }
        else if (!type.IsEnum && !TypeDescriptor.GetConverter(type).IsValid(value))
        {
            errors.Add($"{path}: '{value}' is not {Describe(type)}");
        }
    }

    private static string Describe(Type type) => type switch
    {
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a duration (hh:mm:ss.fff)",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(float) || type == typeof(double) => "a number",
        _ => $"a {type.Name}",
    };

    private static string Suggestion(string key, IEnumerable<string> known)
    {
        var best = known.Select(k => (Name: k, Distance: Distance(key, k))).OrderBy(k => k.Distance).FirstOrDefault();
        return best.Name is not null && best.Distance <= 1 + (key.Length / 3) ? $"; did you mean {best.Name}?" : "";
    }

    /// <summary>Levenshtein distance, ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }

        return row[^1];
    }
}
