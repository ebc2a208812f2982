using Microsoft.Extensions.Logging.Abstractions;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Demo;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Daemon.Tests.Demo;

/// <summary>The driver model sees in the film what the script says. Needs the model packages, which are part of the setup.</summary>
public sealed class FilmAndModelTests : IDisposable
{
    private readonly string _cache = Directory.CreateTempSubdirectory("phi-edge-").FullName;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public void Read_EachAct_IsMeasuredAsWritten()
    {
        using var model = LoadModel();
        var portrait = Portrait.Load(Astronaut.Path, model);
        var renderer = new FilmRenderer(portrait);
        var natural = Play(model, renderer, TimeSpan.FromSeconds(1));
        Assert.True(Ear(natural) > 0.25, $"open eyes: {Ear(natural)}");
        Assert.InRange(natural.MouthOpening, 0, 0.35);
        Assert.InRange(natural.Head.Yaw, -6, 6);

        foreach (var act in DriveScript.Standard.Acts)
        {
            var reading = Play(model, renderer, act.Start + (act.Duration / 2));
            Assert.Equal(ReadingStatus.Face, reading.Status);
            if (act.Peak.LidClosure == 1)
                Assert.True(Ear(reading) < 0.12 && reading.EyeClosure > 0.75, $"{act.Name}: EAR {Ear(reading)}");
            if (act.Peak.JawDrop == 1)
                Assert.True(reading.MouthOpening > 0.6, $"{act.Name}: mouth {reading.MouthOpening}");
            if (act.Peak.Yaw != 0)
                Assert.InRange(reading.Head.Yaw / act.Peak.Yaw, 0.6, 1.1);
        }
    }

    private static float Ear(in DriverReading reading) => (reading.LeftEye.Ear + reading.RightEye.Ear) / 2;

    /// <summary>A few frames around a moment: the tracker follows the face from its last place.</summary>
    private static DriverReading Play(DriverModel model, FilmRenderer renderer, TimeSpan moment)
    {
        using var frame = new Frame(Portrait.Width * Portrait.Height * Picture.Channels);
        var reading = default(DriverReading);
        for (var i = 0; i < 4; i++)
        {
            renderer.Render(DriveScript.Standard.At(moment), moment, i, frame.Buffer);
            reading = model.Read(
                frame.Begin(i, moment, Portrait.Width, Portrait.Height, Portrait.Width * Picture.Channels, PixelFormat.Bgr24));
        }

        return reading;
    }

    private DriverModel LoadModel()
    {
        var path = ModelFolders.FindCatalog(AppContext.BaseDirectory);
        Assert.True(path is not null, "models/catalog.json is in no folder above the tests");
        var catalog = ModelCatalog.Load(path);
        var store = new ModelStore(catalog, _cache);
        var preparer = new ModelPreparer(
            store, ModelFolders.Default(path).Packages, TimeProvider.System, NullLogger<ModelPreparer>.Instance);
        string[] names = ["face_detection_short_range", "face_detection_full_range", "face_landmark_with_attention"];
        foreach (var name in names)
            preparer.Prepare(catalog.Find(name));
        return DriverModel.Load(
            new(store.Locate(names[0]), store.Locate(names[1]), store.Locate(names[2])), new OnnxModelOptions(), new DriverModelOptions(),
            TimeProvider.System, NullLogger<DriverModel>.Instance);
    }
}
