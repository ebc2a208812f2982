namespace Phi.Edge.Pipelines.Tests.Voice.Catalogues;

/// <summary>Every signal of the shipped catalogue is a leaf of COVESA VSS 6.0, or below the overlay's own branch.</summary>
public sealed class SignalPathTests
{
    private const string Overlay = "Vehicle.PhiEdge.";

    private static readonly HashSet<string> Vss =
    [
        "Vehicle.ADAS.CruiseControl.IsEnabled", "Vehicle.ADAS.DMS.IsEnabled", "Vehicle.ADAS.EBA.IsEnabled", "Vehicle.ADAS.ESC.IsEnabled",
        "Vehicle.ADAS.LaneDepartureDetection.IsEnabled", "Vehicle.Body.Lights.Fog.Front.IsOn", "Vehicle.Body.Lights.Hazard.IsSignaling",
        "Vehicle.Body.Lights.IsHighBeamSwitchOn", "Vehicle.Body.Lights.LightSwitch", "Vehicle.Body.Mirrors.DriverSide.IsHeatingOn",
        "Vehicle.Body.Mirrors.PassengerSide.IsHeatingOn", "Vehicle.Body.Trunk.Rear.IsOpen", "Vehicle.Body.Windshield.Front.Wiping.Mode",
        "Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", "Vehicle.Cabin.Door.Row1.PassengerSide.IsLocked",
        "Vehicle.Cabin.Door.Row2.DriverSide.IsLocked", "Vehicle.Cabin.Door.Row2.PassengerSide.IsLocked",
        "Vehicle.Cabin.Door.Row1.DriverSide.Window.Position", "Vehicle.Cabin.Door.Row1.PassengerSide.Window.Position",
        "Vehicle.Cabin.Door.Row2.DriverSide.Window.Position", "Vehicle.Cabin.Door.Row2.PassengerSide.Window.Position",
        "Vehicle.Cabin.HVAC.IsAirConditioningActive", "Vehicle.Cabin.HVAC.IsFrontDefrosterActive", "Vehicle.Cabin.HVAC.IsRearDefrosterActive",
        "Vehicle.Cabin.HVAC.IsRecirculationActive", "Vehicle.Cabin.HVAC.Station.Row1.Driver.AirDistribution",
        "Vehicle.Cabin.HVAC.Station.Row1.Driver.FanSpeed", "Vehicle.Cabin.HVAC.Station.Row1.Passenger.FanSpeed",
        "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature", "Vehicle.Cabin.HVAC.Station.Row1.Passenger.Temperature",
        "Vehicle.Cabin.HVAC.Station.Row2.Driver.Temperature", "Vehicle.Cabin.HVAC.Station.Row2.Passenger.Temperature",
        "Vehicle.Cabin.Infotainment.Media.Action", "Vehicle.Cabin.Infotainment.Media.Played.Source", "Vehicle.Cabin.Infotainment.Media.Volume",
        "Vehicle.Cabin.Infotainment.Navigation.Mute", "Vehicle.Cabin.Light.IsDomeOn",
        "Vehicle.Cabin.Light.AmbientLight.Row1.DriverSide.Color", "Vehicle.Cabin.Light.AmbientLight.Row1.DriverSide.IsLightOn",
        "Vehicle.Cabin.Light.AmbientLight.Row1.PassengerSide.Color", "Vehicle.Cabin.Light.AmbientLight.Row1.PassengerSide.IsLightOn",
        "Vehicle.Cabin.Seat.Row1.DriverSide.HeatingCooling", "Vehicle.Cabin.Seat.Row1.PassengerSide.HeatingCooling",
        "Vehicle.Cabin.Sunroof.Position", "Vehicle.Powertrain.FuelSystem.AverageConsumption", "Vehicle.Powertrain.FuelSystem.RelativeLevel",
        "Vehicle.Service.DistanceToService", "Vehicle.TraveledDistance",
    ];

    [Fact]
    public void Signals_OfTheCar_AreOfVssOrTheOverlay()
    {
        string[] paths = [.. ShippedCatalogues.Read("car.json").Catalogue!.Commands
            .SelectMany(command => command.Effects.Select(effect => effect.Path).Concat(command.Reads.Select(read => read.Path))).Distinct()];

        Assert.True(paths.Length > 50, $"only {paths.Length} paths: the catalogue was not walked");
        Assert.Empty(paths.Where(path => !path.StartsWith(Overlay, StringComparison.Ordinal)).Except(Vss));
    }
}
