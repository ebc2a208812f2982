using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>Makes the frame source a source string means.</summary>
internal static class FrameSourceFactory
{
    public static IFrameSource Create(SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time)
        => address.Kind switch
        {
            CameraSourceKind.V4l2 => new V4l2FrameSource(address.Value, options, writer, time),
            CameraSourceKind.Url => new UrlFrameSource(address, options, writer, time),
            CameraSourceKind.File => new VideoFileFrameSource(address.Value, options, writer, time),
            CameraSourceKind.Folder => new ImageFolderFrameSource(address.Value, options, writer, time),
            CameraSourceKind.Command => new CommandFrameSource(address.Value, options, writer, time),
            _ => throw new FrameSourceException($"Camera '{options.Name}': no source for {address.Kind}; {SourceAddress.Forms}."),
        };
}
