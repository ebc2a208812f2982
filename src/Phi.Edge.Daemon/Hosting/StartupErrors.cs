using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Configuration;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>Collects everything that is wrong with the configuration, so that it can be said at once.</summary>
internal static class StartupErrors
{
    public static IReadOnlyList<string> Collect(IServiceProvider services, IConfiguration user)
    {
        var sections = services.GetRequiredService<ConfigurationSections>();
        var errors = new List<string>(ConfigurationCheck.Run(user, sections));
        foreach (var (section, type) in sections.Types)
        {
            Validate(services, section, type, errors);
        }

        return errors;
    }

    private static void Validate(IServiceProvider services, string section, Type type, List<string> errors)
    {
        var options = typeof(IOptions<>).MakeGenericType(type);
        try
        {
            options.GetProperty("Value")!.GetValue(services.GetRequiredService(options), BindingFlags.DoNotWrapExceptions, null, null, null);
        }
        catch (OptionsValidationException e)
        {
            errors.AddRange(e.Failures.Select(f => Shorten(f, section)));
        }
        catch (InvalidOperationException e)
        {
            // The binder stops at a value it cannot convert; ConfigurationCheck names those, but does not see the environment.
            if (!errors.Exists(error => error.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase) || IsAbout(e.Message, error)))
            {
                errors.Add(e.Message);
            }
        }
    }

    // Two sections may share a type: the binder then names a key of the other one, which has been told already.
    private static bool IsAbout(string message, string error) =>
        error.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end && message.Contains($"'{error[..end]}'", StringComparison.OrdinalIgnoreCase);

    // "DataAnnotation validation failed for 'XOptions' members: 'Fps' with the error: 'The field Fps must be ...'."
    private static string Shorten(string failure, string section)
    {
        const string Members = "members: '";
        const string Error = "with the error: '";
        var members = failure.IndexOf(Members, StringComparison.Ordinal);
        var error = failure.IndexOf(Error, StringComparison.Ordinal);
        if (members < 0 || error < 0)
        {
            // A validator that does not name its key: the section says at least where to look.
            return failure.Contains(section + ":", StringComparison.OrdinalIgnoreCase) ? failure : $"{section}: {failure}";
        }

        var member = failure[(members + Members.Length)..error].Trim().TrimEnd('\'');
        return $"{section}:{member}: {failure[(error + Error.Length)..].TrimEnd('.', '\'')}";
    }
}
