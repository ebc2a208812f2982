using System.Collections.Frozen;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Limits;

/// <summary>Reads the plates below a sign. Several plates restrict each other: the strictest counts.</summary>
internal static class PlateRules
{
    private const string Prefix = "complementary--";

    private static readonly FrozenSet<string> Conditions = new[]
    {
        "time-restrictions", "weekends-or-holidays", "working-days", "when-foggy", "when-rainy", "when-snowy", "when-snowy-or-rainy", "when-wet", "snow",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, VehicleClass[]> Vehicles = new Dictionary<string, VehicleClass[]>(StringComparer.Ordinal)
    {
        ["trucks"] = [VehicleClass.Truck],
        ["trucks-and-trailers"] = [VehicleClass.Truck, VehicleClass.CarWithTrailer],
        ["trucks-buses-trailers"] = [VehicleClass.Truck, VehicleClass.Bus, VehicleClass.CarWithTrailer],
        ["buses"] = [VehicleClass.Bus],
        ["buses-and-trucks"] = [VehicleClass.Bus, VehicleClass.Truck],
        ["including-buses-vehicles"] = [VehicleClass.Car, VehicleClass.CarWithTrailer, VehicleClass.Motorcycle, VehicleClass.Truck, VehicleClass.Bus],
        ["vehicles"] = [VehicleClass.Car, VehicleClass.CarWithTrailer],
        ["vehicles-or-buses"] = [VehicleClass.Car, VehicleClass.CarWithTrailer, VehicleClass.Bus],
        ["caravans"] = [VehicleClass.CarWithTrailer],
        ["caravan-trailers"] = [VehicleClass.CarWithTrailer],
        ["trailers"] = [VehicleClass.CarWithTrailer],
        ["motorcycles"] = [VehicleClass.Motorcycle],
        ["tractors"] = [],
        ["bicycles"] = [],
        ["carts"] = [],
        ["trams"] = [],
        ["trains"] = [],
        ["snowmobiles"] = [],
        ["dangerous-or-pollutant-good"] = [],
        ["pedestrians-and-bicycles"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, VehicleClass> Exceptions = new Dictionary<string, VehicleClass>(StringComparer.Ordinal)
    {
        ["except-buses"] = VehicleClass.Bus,
        ["except-motorcycles"] = VehicleClass.Motorcycle,
        ["except-trailers"] = VehicleClass.CarWithTrailer,
        ["except-trucks"] = VehicleClass.Truck,
        ["except-vehicles"] = VehicleClass.Car,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the plates make of the sign for a car of this class.</summary>
    public static PlateRule For(IReadOnlyList<SignIdentity> plates, VehicleClass own)
    {
        var rule = PlateRule.Holds;
        for (var i = 0; i < plates.Count; i++)
        {
            var of = For(plates[i].Name, own);
            if (of == PlateRule.ForOthers)
            {
                return of;
            }

            rule = of > rule ? of : rule;
        }

        return rule;
    }

    private static PlateRule For(string name, VehicleClass own)
    {
        var stem = Stem(name);
        if (Vehicles.TryGetValue(stem, out var classes))
        {
            return classes.Contains(own) ? PlateRule.Holds : PlateRule.ForOthers;
        }

        if (Exceptions.TryGetValue(stem, out var excepted))
        {
            return excepted == own ? PlateRule.ForOthers : PlateRule.Holds;
        }

        return Conditions.Contains(stem) ? PlateRule.Depends : stem == "distance" ? PlateRule.FurtherOn : PlateRule.Holds;
    }

    private static string Stem(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return "";
        }

        var end = name.IndexOf("--", Prefix.Length, StringComparison.Ordinal);
        return end < 0 ? name[Prefix.Length..] : name[Prefix.Length..end];
    }
}
