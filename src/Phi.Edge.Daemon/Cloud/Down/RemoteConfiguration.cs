using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Checks settings of the cloud, puts them into force, and stores them: all of a patch or nothing of it. Used by one task.</summary>
internal sealed class RemoteConfiguration(RemoteSettings settings, CloudFiles files, IConfiguration configuration, IServiceProvider services)
{
    private const int LongestValue = 200;

    /// <returns>Why it is refused; null when it is in force and stored.</returns>
    /// <exception cref="IOException">It cannot be stored, and is not in force; also <see cref="UnauthorizedAccessException"/>.</exception>
    public string? Apply(IReadOnlyDictionary<string, string?> patch)
    {
        if (Refusal(patch) is { } refusal)
        {
            return refusal;
        }

        var before = settings.Current;
        var after = new Dictionary<string, string?>(before, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in patch)
        {
            _ = value is null ? after.Remove(key) : (after[key] = value) is null;
        }

        settings.Replace(after);
        var kept = false;
        try
        {
            var changed = Validated(patch.Keys);
            RemoteSettingsFile.Write(files.Settings, after);
            kept = true;
            changed.ForEach(change => change());
            return null;
        }
        catch (OptionsValidationException e)
        {
            return string.Join("; ", e.Failures);
        }
        catch (InvalidOperationException e)
        {
            return e.Message; // the binder's words: which key, which value, which type
        }
        finally
        {
            if (!kept)
            {
                settings.Replace(before);
            }
        }
    }

    /// <summary>The values in force of all settings the cloud may change.</summary>
    public IReadOnlyDictionary<string, string> Report() =>
        RemoteKeys.All.ToDictionary(key => key.Key, key => Text(Value(key.Value, RemoteKeys.Property(key.Key), Live(key.Value))), StringComparer.Ordinal);

    private string? Refusal(IReadOnlyDictionary<string, string?> patch)
    {
        if (patch.Count is 0 or > CloudConfigurationMessage.MaxSettings)
        {
            return $"{patch.Count} settings; 1 to {CloudConfigurationMessage.MaxSettings} are allowed";
        }

        foreach (var (key, value) in patch)
        {
            if (!RemoteKeys.All.ContainsKey(key))
            {
                return $"{Name(key)} cannot be set from the cloud; these can: {string.Join(", ", RemoteKeys.All.Keys)}";
            }

            if (value is not null && !SignalLimits.IsText(value, LongestValue))
            {
                return $"{key}: not a text of 1 to {LongestValue} characters without control characters";
            }

            if (IsFixedHere(key))
            {
                return $"{key} is fixed in this car by its environment or command line";
            }
        }

        return null;
    }

    // A key in an answer and in the log is somebody else's text.
    private static string Name(string key) => SignalLimits.IsText(key, 128) ? key : "a key that is too long, empty or has control characters";

    private bool IsFixedHere(string key)
    {
        var stronger = configuration is IConfigurationRoot root ? root.Providers.SkipWhile(provider => provider != settings).Skip(1) : [];
        return stronger.Any(provider => provider.TryGet(key, out _));
    }

    // Options made anew from the configuration as it is now, and checked as at the start.
    private List<Action> Validated(IEnumerable<string> keys)
    {
        var changes = new List<Action>();
        foreach (var section in keys.GroupBy(key => RemoteKeys.All[key]))
        {
            var made = OptionsOf(section.Key, typeof(IOptionsFactory<>), factory => factory.GetMethod("Create")!, [Options.DefaultName]);
            foreach (var name in section.Select(RemoteKeys.Property))
            {
                var property = section.Key.GetProperty(name)!;
                var value = property.GetValue(made);
                changes.Add(() => property.SetValue(Live(section.Key), value));
            }
        }

        return changes;
    }

    private object Live(Type type) => OptionsOf(type, typeof(IOptions<>), options => options.GetProperty("Value")!.GetMethod!, []);

    private object OptionsOf(Type type, Type service, Func<Type, MethodInfo> method, object[] arguments)
    {
        var closed = service.MakeGenericType(type);
        return method(closed).Invoke(services.GetRequiredService(closed), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static object? Value(Type type, string property, object options) => type.GetProperty(property)!.GetValue(options);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
