using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;

namespace Phi.Edge.Perception.Tests.Road;

public sealed class ShippedModelTests
{
    private static readonly (string Name, int X, int Y, int Side)[] Signs =
    [
        ("regulatory--maximum-speed-limit-50--g1", 900, 300, 52),
        ("regulatory--stop--g1", 1080, 320, 60),
        ("regulatory--yield--g1", 420, 340, 44),
        ("regulatory--no-entry--g1", 240, 300, 56),
        ("warning--children--g1", 1220, 260, 64),
    ];

    [Fact]
    public void Read_StreetWithDrawnSigns_FindsAndNamesThem()
    {
        using var picture = RoadFrames.Scene(1360, 800);
        foreach (var (name, x, y, side) in Signs) ShippedModels.Paste(picture, name, x, y, side);
        using var frame = RoadFrames.Of(picture);
        using var model = RoadModel.Load(ShippedModels.Files, new(), new(), TimeProvider.System);

        model.Read(frame, default);

        var found = model.Candidates.ToArray();
        foreach (var (name, x, y, side) in Signs)
        {
            var truth = new SignBox(x, y, side, side);
            var hit = found.Where(candidate => candidate.Box.Overlap(truth) > 0.4f).MaxBy(candidate => candidate.SignProbability);
            Assert.True(hit.Name is not null, $"{name} was not found; found: {string.Join(", ", found.Select(one => $"{one.Name} at {one.Box}"))}");
            Assert.Equal(GalleryEntry.BaseOf(name), GalleryEntry.BaseOf(hit.Name));
            Assert.InRange(hit.SignProbability, 0.5f, 1);
        }
    }

    [Theory]
    [InlineData("regulatory--maximum-speed-limit-80--g1")]
    [InlineData("warning--roadworks--g1")]
    [InlineData("regulatory--priority-road--g1")]
    [InlineData("complementary--distance--g1")]
    public void Encode_DrawingOfTheGallery_GivesTheShippedVector(string name)
    {
        using var namer = SignNamer.Load(ShippedModels.Files, new());
        var shipped = namer.Gallery.VectorOf(name);
        Assert.NotNull(shipped);

        var made = namer.Encode(ShippedModels.Drawing(name));

        // The shipped one was made in Python by tools/sign-training.
        Assert.InRange(made.Zip(shipped.Value.ToArray(), (a, b) => a * b).Sum(), 0.99f, 1.001f);
    }

    [Fact]
    public void Read_StreetWithoutSigns_FindsHardlyAnything()
    {
        using var picture = RoadFrames.Noise(640, 480);
        using var frame = RoadFrames.Of(picture);
        using var model = RoadModel.Load(ShippedModels.Files, new(), new(), TimeProvider.System);

        model.Read(frame, default);

        Assert.DoesNotContain(model.Candidates.ToArray(), candidate => candidate is { Name: not null, SignProbability: > 0.9f, Confidence: > 0.95f });
    }
}
