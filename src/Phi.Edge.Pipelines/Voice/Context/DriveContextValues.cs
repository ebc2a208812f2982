using System.Text.Json;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Voice.Dialogue;

namespace Phi.Edge.Pipelines.Voice.Context;

/// <summary>The places that the answers to questions may have, and their values in a drive.</summary>
internal static class DriveContextValues
{
    /// <summary>By name of the place. A question whose answer has only these is answered by the daemon, not by the ECU.</summary>
    public static IReadOnlyDictionary<string, Func<DriveContext, AnswerValue?>> All { get; } =
        new Dictionary<string, Func<DriveContext, AnswerValue?>>(StringComparer.Ordinal)
        {
            ["speed"] = static c => Number(c.SpeedKmh, "kmh"),
            ["speedLimit"] = static c => Number(c.SpeedLimitKmh, "kmh"),
            ["speedLimitMinutes"] = static c => Number(c.SpeedLimitFor?.TotalMinutes, "minutes"),
            ["lastSign"] = static c => c.LastSigns.Count > 0 ? new AnswerValue { Words = c.LastSigns[0] } : null,
            ["driverCondition"] = static c => c.Driver is { } driver && driver != DriverCondition.Unknown
                ? new AnswerValue { Key = SentenceKeys.DriverPrefix + JsonNamingPolicy.KebabCaseLower.ConvertName(driver.ToString()) }
                : null,
            ["time"] = static c => c.LocalTime is { } now ? new AnswerValue { Time = TimeOnly.FromDateTime(now.DateTime) } : null,
            ["date"] = static c => c.LocalTime is { } now ? new AnswerValue { Date = DateOnly.FromDateTime(now.DateTime) } : null,
            ["tripMinutes"] = static c => Number(c.Trip?.TotalMinutes, "minutes"),
            ["outsideTemperature"] = static c => Number(c.OutsideTemperatureCelsius, "celsius"),
            ["range"] = static c => Number(c.RangeKm, "km"),
            ["destinationMinutes"] = static c => Number(c.ToDestination?.TotalMinutes, "minutes"),
        };

    /// <summary>Nobody wants decimals of these at the wheel.</summary>
    private static AnswerValue? Number(double? value, string unit) =>
        value is { } number && double.IsFinite(number) ? AnswerValue.Of(Math.Round(number), unit) : null;
}
