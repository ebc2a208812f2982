using System.Globalization;
using System.Text.Json.Nodes;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Context;

namespace Phi.Edge.Pipelines.Voice.Phi;

/// <summary>What is known of the drive as one line of JSON; what is unknown is left out. Numbers are rounded: no one speaks decimals.</summary>
internal static class PhiContextWriter
{
    private const int MostSigns = 3;
    private const int LongestSign = 60;
    private const int LongestQuestion = 200;

    public static string Write(PhiContext context)
    {
        var drive = context.Drive;
        var json = new JsonObject { ["driverSpeaks"] = context.Language };
        Add(json, "askedBefore", context.Asked is { } asked ? PlainText.Shorten(asked, LongestQuestion) : null);
        Add(json, "speedKmh", drive.SpeedKmh);
        Add(json, "speedLimitKmh", drive.SpeedLimitKmh);
        Add(json, "speedLimitForMinutes", drive.SpeedLimitFor?.TotalMinutes);
        Add(json, "driver", drive.Driver is { } driver and not DriverCondition.Unknown ? driver.ToString() : null);
        Add(json, "localTime", drive.LocalTime?.ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        Add(json, "tripMinutes", drive.Trip?.TotalMinutes);
        Add(json, "outsideCelsius", drive.OutsideTemperatureCelsius);
        Add(json, "rangeKm", drive.RangeKm);
        Add(json, "minutesToDestination", drive.ToDestination?.TotalMinutes);
        AddSigns(json, drive, context.Language);
        return json.ToJsonString();
    }

    private static void AddSigns(JsonObject json, DriveContext drive, string language)
    {
        var signs = drive.LastSigns.Take(MostSigns).Select(sign => PlainText.Shorten(sign.In(language), LongestSign)).OfType<string>();
        var list = new JsonArray([.. signs.Select(sign => JsonValue.Create(sign))]);
        if (list.Count > 0)
            json["lastSignsNewestFirst"] = list;
    }

    private static void Add(JsonObject json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json[name] = (long)Math.Clamp(Math.Round(number), -1e9, 1e9);
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is { Length: > 0 })
            json[name] = value;
    }
}
