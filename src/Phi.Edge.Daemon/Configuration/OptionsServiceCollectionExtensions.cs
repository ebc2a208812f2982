using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Phi.Edge.Daemon.Configuration;

internal static class OptionsServiceCollectionExtensions
{
    /// <summary>Binds a section to its options, checks ranges at start, and makes its keys known to <see cref="ConfigurationCheck"/>.</summary>
    public static IServiceCollection AddSection<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
    {
        services.GetSections().Add(section, typeof(TOptions));
        services.AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    /// <summary>The one table of sections of this collection.</summary>
    public static ConfigurationSections GetSections(this IServiceCollection services)
    {
        var existing = services.FirstOrDefault(s => s.ServiceType == typeof(ConfigurationSections))?.ImplementationInstance;
        if (existing is ConfigurationSections sections)
        {
            return sections;
        }

        sections = new ConfigurationSections();
        services.AddSingleton(sections);
        return sections;
    }
}
