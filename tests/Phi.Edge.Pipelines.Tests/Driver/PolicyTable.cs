using System.Globalization;
using System.Reflection;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Pipelines.Tests.Driver;

/// <summary>The options as a flat table.</summary>
internal static class PolicyTable
{
    public static IEnumerable<(string Key, object Holder, PropertyInfo Property)> Properties(DriverPolicyOptions options) =>
        from section in typeof(DriverPolicyOptions).GetProperties()
        let holder = section.GetValue(options)!
        from property in section.PropertyType.GetProperties()
        select ($"{section.Name}:{property.Name}", holder, property);

    public static object Convert(double value, Type type) =>
        type == typeof(TimeSpan) ? TimeSpan.FromSeconds(value) : System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);

    /// <summary>Seconds for a span, else the number itself.</summary>
    public static string Show(object value) => value switch
    {
        TimeSpan span => span.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType()} has no place in the table"),
    };
}
