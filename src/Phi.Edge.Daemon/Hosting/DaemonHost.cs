using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Phi.Edge.Daemon.Cloud.Down;
using Phi.Edge.Daemon.Configuration;

namespace Phi.Edge.Daemon.Hosting;

/// <summary>Builds the daemon: configuration, logging, and one line per feature.</summary>
internal static class DaemonHost
{
    /// <summary>Builds it; nothing has started yet.</summary>
    /// <param name="settings">The command line.</param>
    /// <param name="features">Adds the features; the argument is the merged configuration.</param>
    /// <exception cref="StartupException">The configuration is wrong; the message holds every error found.</exception>
    public static IHost Build(RunSettings settings, Action<IServiceCollection, IConfiguration> features)
    {
        var user = ConfigurationFiles.ReadUser(settings.ConfigurationPath, settings.Overrides);
        var remote = new RemoteSettings();
        var host = Build(settings, features, user, remote, restore: true);
        var errors = StartupErrors.Collect(host.Services, user);
        if (errors.Count > 0 && remote.Current.Count > 0)
        {
            // What the cloud has set was right for another configuration. The car starts without it, if that is what is wrong.
            remote.Ignore(string.Join("; ", errors));
            host.Dispose();
            host = Build(settings, features, user, remote, restore: false);
            errors = StartupErrors.Collect(host.Services, user);
        }

        return errors.Count == 0
            ? host
            : throw new StartupException($"The configuration has {errors.Count} error(s):\n  {string.Join("\n  ", errors)}", ExitCodes.Configuration);
    }

    private static IHost Build(
        RunSettings settings, Action<IServiceCollection, IConfiguration> features, IConfiguration user, RemoteSettings remote, bool restore)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(LoggingDefaults).AddConfiguration(user).Add(remote)
            .AddEnvironmentVariables(ConfigurationFiles.EnvironmentPrefix).AddInMemoryCollection(settings.Overrides);
        if (restore && bool.TryParse(builder.Configuration["Cloud:DownLink"], out var down) && down)
        {
            remote.Restore(CloudFiles.Of(builder.Configuration).Settings);
        }

        AddLogging(builder);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DaemonExit>().AddSystemdNotice();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(4));
        features(builder.Services, builder.Configuration);
        return builder.Build();
    }

    // Ours at Information, the framework's only when it warns. The host's error is a stack trace before the one line that says why the
    // daemon does not start; what it calls critical (a service that has failed) stays.
    private static Dictionary<string, string?> LoggingDefaults => new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Phi"] = "Information",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    private static void AddLogging(HostApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (SystemdNotice.IsWanted)
        {
            builder.Logging.AddSystemdConsole();
        }
        else
        {
            builder.Logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "HH:mm:ss.fff "));
        }

        // Logs go to stderr: stdout belongs to the command.
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
