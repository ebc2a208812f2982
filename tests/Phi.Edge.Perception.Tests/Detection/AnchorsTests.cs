using Phi.Edge.Perception.Detection;
using Phi.Edge.Perception.Tests.Driver;

namespace Phi.Edge.Perception.Tests.Detection;

public sealed class AnchorsTests
{
    [Theory]
    [InlineData("short_range_128", 128)]
    [InlineData("full_range_192", 192)]
    [InlineData("palm_192", 192)]
    public void Create_EachDetector_MatchesReference(string name, int side)
    {
        var layers = name switch
        {
            "short_range_128" => Anchors.FaceShortRange,
            "full_range_192" => Anchors.FaceFullRange,
            _ => Anchors.Palm,
        };
        var anchors = Anchors.Create(side, layers);
        var golden = AstronautGolden.Anchors.GetProperty(name);
        Assert.Equal(golden.GetProperty("count").GetInt32(), anchors.Length / 2);
        Assert.Equal(golden.GetProperty("sum_x").GetDouble(), anchors.Where((_, i) => i % 2 == 0).Sum(v => (double)v), 1e-2);
        foreach (var sample in golden.GetProperty("samples").EnumerateObject())
        {
            var (index, expected) = (int.Parse(sample.Name), AstronautGolden.Floats(sample.Value));
            Assert.Equal(expected[0], anchors[2 * index], 1e-5f);
            Assert.Equal(expected[1], anchors[2 * index + 1], 1e-5f);
        }
    }
}
