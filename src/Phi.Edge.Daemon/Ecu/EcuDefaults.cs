using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>A parked, comfortable car: VSS 6.0 paths and units, plausible first values.</summary>
internal static class EcuDefaults
{
    private const string Station = "Vehicle.Cabin.HVAC.Station.";
    private const string Played = "Vehicle.Cabin.Infotainment.Media.Played.";
    private const string Wheels = "Vehicle.Chassis.Axle.";

    public static EcuModel Model { get; } = new(Signals(), Answers());

    private static Dictionary<string, SignalValue> Signals()
    {
        var signals = new Dictionary<string, SignalValue>(StringComparer.Ordinal)
        {
            ["Vehicle.Cabin.HVAC.IsAirConditioningActive"] = SignalValue.Of(true),
            ["Vehicle.Cabin.HVAC.IsRecirculationActive"] = SignalValue.Of(false),
            ["Vehicle.Cabin.HVAC.IsFrontDefrosterActive"] = SignalValue.Of(false),
            ["Vehicle.Cabin.HVAC.IsRearDefrosterActive"] = SignalValue.Of(false),
            ["Vehicle.Cabin.HVAC.AmbientAirTemperature"] = SignalValue.Of(22.5),
            ["Vehicle.Exterior.AirTemperature"] = SignalValue.Of(14),
            ["Vehicle.Cabin.Infotainment.Media.Action"] = SignalValue.Of("STOP"),
            ["Vehicle.Cabin.Infotainment.Media.Volume"] = SignalValue.Of(40),
            ["Vehicle.Cabin.Infotainment.Navigation.Mute"] = SignalValue.Of("UNMUTED"),
            ["Vehicle.Cabin.Infotainment.Navigation.Volume"] = SignalValue.Of(50),
            ["Vehicle.Cabin.Light.IsDomeOn"] = SignalValue.Of(false),
            ["Vehicle.Cabin.Sunroof.Position"] = SignalValue.Of(0),
            ["Vehicle.Body.Windshield.Front.Wiping.Mode"] = SignalValue.Of("OFF"),
            ["Vehicle.Powertrain.Range"] = SignalValue.Of(312_000), // metres
            ["Vehicle.Powertrain.FuelSystem.RelativeLevel"] = SignalValue.Of(62),
            ["Vehicle.Powertrain.FuelSystem.AverageConsumption"] = SignalValue.Of(5.4), // litres per 100 km
            ["Vehicle.TraveledDistance"] = SignalValue.Of(48_213),
            ["Vehicle.Service.DistanceToService"] = SignalValue.Of(8_400), // km, as the answers say it
            ["Vehicle.PhiEdge.Service.DaysSinceService"] = SignalValue.Of(143),
            ["Vehicle.PhiEdge.Service.OilLevel"] = SignalValue.Of(78),
            ["Vehicle.PhiEdge.Service.Warnings"] = SignalValue.Of(0),
            ["Vehicle.PhiEdge.Navigation.DistanceToDestination"] = SignalValue.Of(27), // km
            ["Vehicle.PhiEdge.Navigation.MinutesToDestination"] = SignalValue.Of(25),
            ["Vehicle.PhiEdge.Navigation.TrafficDelay"] = SignalValue.Of(4), // minutes
            ["Vehicle.Speed"] = SignalValue.Of(0),
            ["Vehicle.ADAS.LaneDepartureDetection.IsEnabled"] = SignalValue.Of(true),
            ["Vehicle.ADAS.CruiseControl.IsEnabled"] = SignalValue.Of(false),
            ["Vehicle.ADAS.DMS.IsEnabled"] = SignalValue.Of(true),
            ["Vehicle.Body.Lights.LightSwitch"] = SignalValue.Of("AUTO"),
            [$"{Played}Source"] = SignalValue.Of("FM"),
            [$"{Played}Track"] = SignalValue.Of("Clair de Lune"),
            [$"{Played}Artist"] = SignalValue.Of("Claude Debussy"),
            ["Vehicle.PhiEdge.Assistance.AlertType"] = SignalValue.Of("BEEP"),
            ["Vehicle.PhiEdge.Climate.Mode"] = SignalValue.Of("COMFORT"),
            ["Vehicle.PhiEdge.Assistance.ForwardCollision.Distance"] = SignalValue.Of("MEDIUM"),
            ["Vehicle.PhiEdge.Location.Street"] = SignalValue.Of("Seestrasse"),
            ["Vehicle.PhiEdge.Location.Place"] = SignalValue.Of("Konstanz"),
            ["Vehicle.PhiEdge.Location.NearestName"] = SignalValue.Of("Seehof"),
            ["Vehicle.PhiEdge.Location.NearestDistance"] = SignalValue.Of(1.2), // km
            ["Vehicle.PhiEdge.Navigation.TimeToDestination"] = SignalValue.Of(1500), // seconds
        };
        AddRows(signals);
        AddSwitches(signals);
        return signals;
    }

    private static void AddRows(Dictionary<string, SignalValue> signals)
    {
        foreach (var side in new[] { "Driver", "Passenger" })
        {
            signals[$"{Station}Row1.{side}.FanSpeed"] = SignalValue.Of(40);
            signals[$"{Station}Row1.{side}.AirDistribution"] = SignalValue.Of("MIDDLE");
            signals[$"Vehicle.Cabin.Seat.Row1.{side}Side.HeatingCooling"] = SignalValue.Of(0);
            signals[$"Vehicle.Cabin.Light.AmbientLight.Row1.{side}Side.IsLightOn"] = SignalValue.Of(false);
            signals[$"Vehicle.Cabin.Light.AmbientLight.Row1.{side}Side.Color"] = SignalValue.Of("#FFFFFF");
            signals[$"Vehicle.Body.Mirrors.{side}Side.IsHeatingOn"] = SignalValue.Of(false);
            foreach (var row in new[] { "Row1", "Row2" })
            {
                signals[$"{Station}{row}.{side}.Temperature"] = SignalValue.Of(21);
                signals[$"Vehicle.Cabin.Door.{row}.{side}Side.IsLocked"] = SignalValue.Of(true);
                signals[$"Vehicle.Cabin.Door.{row}.{side}Side.Window.Position"] = SignalValue.Of(0);
            }
        }

        foreach (var wheel in new[] { "Row1.Wheel.Left", "Row1.Wheel.Right", "Row2.Wheel.Left", "Row2.Wheel.Right" })
        {
            signals[$"{Wheels}{wheel}.Tire.Pressure"] = SignalValue.Of(240); // kPa
        }
    }

    /// <summary>What the car may be told to set beyond seats and windows; the branch PhiEdge holds what VSS 6.0 has no name for.</summary>
    private static void AddSwitches(Dictionary<string, SignalValue> signals)
    {
        foreach (var path in new[]
        {
            "ADAS.EBA.IsEnabled", "ADAS.ESC.IsEnabled", "PhiEdge.Climate.IsAutomatic", "PhiEdge.Lights.IsAutomaticHighBeamOn",
            "PhiEdge.Assistance.BlindSpot.IsEnabled", "PhiEdge.Assistance.CrossTraffic.IsEnabled", "PhiEdge.Assistance.ForwardCollision.IsEnabled",
            "PhiEdge.Assistance.LaneChange.IsEnabled", "PhiEdge.Assistance.Parking.IsEnabled", "PhiEdge.Assistance.Pedestrian.IsEnabled",
            "PhiEdge.Assistance.SpeedWarning.IsEnabled",
        })
        {
            signals[$"Vehicle.{path}"] = SignalValue.Of(true);
        }

        foreach (var path in new[]
        {
            "Body.Lights.Fog.Front.IsOn", "Body.Lights.Hazard.IsSignaling", "Body.Lights.IsHighBeamSwitchOn", "Body.Trunk.Rear.IsOpen",
            "PhiEdge.Climate.IsSynchronized", "PhiEdge.SteeringWheel.IsHeatingOn",
        })
        {
            signals[$"Vehicle.{path}"] = SignalValue.Of(false);
        }

        foreach (var band in new[] { "Bass", "Midrange", "Surround", "Treble" })
        {
            signals[$"Vehicle.PhiEdge.Equalizer.{band}"] = SignalValue.Of(0);
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Answers() => new(StringComparer.Ordinal)
    {
        ["ask-title"] = new() { ["title"] = $"{Played}Track", ["artist"] = $"{Played}Artist" },
        ["ask-location"] = new() { ["street"] = "Vehicle.PhiEdge.Location.Street", ["place"] = "Vehicle.PhiEdge.Location.Place" },
        ["find-place"] = new() { ["name"] = "Vehicle.PhiEdge.Location.NearestName", ["distance"] = "Vehicle.PhiEdge.Location.NearestDistance" },
        ["ask-fuel"] = new() { ["level"] = "Vehicle.Powertrain.FuelSystem.RelativeLevel" },
        ["ask-consumption"] = new() { ["consumption"] = "Vehicle.Powertrain.FuelSystem.AverageConsumption" },
        ["ask-mileage"] = new() { ["distance"] = "Vehicle.TraveledDistance" },
        ["ask-service"] = new() { ["distance"] = "Vehicle.Service.DistanceToService" },
        ["ask-last-service"] = new() { ["days"] = "Vehicle.PhiEdge.Service.DaysSinceService" },
        ["ask-oil"] = new() { ["level"] = "Vehicle.PhiEdge.Service.OilLevel" },
        ["ask-warnings"] = new() { ["count"] = "Vehicle.PhiEdge.Service.Warnings" },
        ["ask-distance"] = new()
        {
            ["distance"] = "Vehicle.PhiEdge.Navigation.DistanceToDestination", ["minutes"] = "Vehicle.PhiEdge.Navigation.MinutesToDestination",
        },
        ["ask-traffic"] = new() { ["delay"] = "Vehicle.PhiEdge.Navigation.TrafficDelay" },
        ["ask-tyre-pressure"] = new()
        {
            ["frontLeft"] = $"{Wheels}Row1.Wheel.Left.Tire.Pressure", ["frontRight"] = $"{Wheels}Row1.Wheel.Right.Tire.Pressure",
            ["rearLeft"] = $"{Wheels}Row2.Wheel.Left.Tire.Pressure", ["rearRight"] = $"{Wheels}Row2.Wheel.Right.Tire.Pressure",
        },
    };
}
