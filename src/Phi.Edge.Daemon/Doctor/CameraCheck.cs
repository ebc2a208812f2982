using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Capture;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The cabin camera: does a picture come, how large, how often, how bright?</summary>
internal sealed class CameraCheck(ICamera camera, IOptions<CameraOptions> options, TimeProvider time) : IDoctorCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var source = options.Value.Source;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var probe = new CameraProbe(enough);
        enough.CancelAfter(Patience);
        var started = time.GetTimestamp();
        await Task.Factory.StartNew(
            () => camera.Run(probe, probe, enough.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (probe.Frames > 0)
        {
            return [new Finding("camera", Verdict.Ok, $"{source}: {probe.Picture}, first frame after {probe.FirstAfter(started, time).TotalMilliseconds:F0} ms")];
        }

        return [new Finding("camera", Verdict.Problem, $"{source}: {camera.Status.Problem ?? "no frame within 6 s"}", Remedy(source))];
    }

    private static string Remedy(string source)
    {
        if (!source.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return "check Cameras:Cabin:Source; the daemon itself would go on trying";
        }

        var devices = Directory.Exists("/dev") ? Directory.GetFiles("/dev", "video*") : [];
        return File.Exists(source)
            ? $"user {Environment.UserName} must be in group video ('sudo usermod -aG video {Environment.UserName}'), and no other program may hold the camera"
            : $"there is no {source}; {(devices.Length == 0 ? "no /dev/video* at all: is the camera plugged in?" : "there is " + string.Join(", ", devices))} Set Cameras:Cabin:Source";
    }
}
