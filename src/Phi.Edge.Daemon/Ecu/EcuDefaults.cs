using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>A parked, comfortable car: VSS 6.0 paths and units, plausible first values.</summary>
internal static class EcuDefaults
{
    private const string Station = "Vehicle.Cabin.HVAC.Station.Row1.";
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
            ["Vehicle.TraveledDistance"] = SignalValue.Of(48_213),
            ["Vehicle.Speed"] = SignalValue.Of(0),
            ["Vehicle.ADAS.LaneDepartureDetection.IsEnabled"] = SignalValue.Of(true),
            ["Vehicle.ADAS.CruiseControl.IsEnabled"] = SignalValue.Of(false),
            ["Vehicle.ADAS.DMS.IsEnabled"] = SignalValue.Of(true),
        };
        AddRows(signals);
        return signals;
    }

    private static void AddRows(Dictionary<string, SignalValue> signals)
    {
        foreach (var side in new[] { "Driver", "Passenger" })
        {
            signals[$"{Station}{side}.Temperature"] = SignalValue.Of(21);
            signals[$"{Station}{side}.FanSpeed"] = SignalValue.Of(40);
            signals[$"{Station}{side}.AirDistribution"] = SignalValue.Of("MIDDLE");
            signals[$"Vehicle.Cabin.Seat.Row1.{side}Side.HeatingCooling"] = SignalValue.Of(0);
            foreach (var row in new[] { "Row1", "Row2" })
            {
                signals[$"Vehicle.Cabin.Door.{row}.{side}Side.Window.Position"] = SignalValue.Of(0);
            }
        }

        foreach (var wheel in new[] { "Row1.Wheel.Left", "Row1.Wheel.Right", "Row2.Wheel.Left", "Row2.Wheel.Right" })
        {
            signals[$"{Wheels}{wheel}.Tire.Pressure"] = SignalValue.Of(240); // kPa
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Answers() => new(StringComparer.Ordinal)
    {
        ["range"] = new() { ["range"] = "Vehicle.Powertrain.Range" },
        ["fuel-level"] = new() { ["level"] = "Vehicle.Powertrain.FuelSystem.RelativeLevel" },
        ["outside-temperature"] = new() { ["temperature"] = "Vehicle.Exterior.AirTemperature" },
        ["mileage"] = new() { ["distance"] = "Vehicle.TraveledDistance" },
        ["tyre-pressure"] = new()
        {
            ["front-left"] = $"{Wheels}Row1.Wheel.Left.Tire.Pressure", ["front-right"] = $"{Wheels}Row1.Wheel.Right.Tire.Pressure",
            ["rear-left"] = $"{Wheels}Row2.Wheel.Left.Tire.Pressure", ["rear-right"] = $"{Wheels}Row2.Wheel.Right.Tire.Pressure",
        },
    };
}
