using System.Net;
using System.Text;

namespace Phi.Edge.Daemon.Tests.Assist;

/// <summary>A chat completions API of OpenAI's form on a loopback port.</summary>
internal sealed class FakeCompletions : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public FakeCompletions()
    {
        Endpoint = Listen();
        _serving = ServeAsync();
    }

    public Uri Endpoint { get; }

    public string Answer { get; set; } = "Forty-two.";

    public int Status { get; set; } = 200;

    public List<(string Path, string? Authorization, string Body)> Requests { get; } = [];

    public Task Done => _serving;

    public void Dispose() => _listener.Close();

    private Uri Listen()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        return new Uri($"http://127.0.0.1:{port}/v1");
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        Requests.Add((context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], await reader.ReadToEndAsync()));
        var text = System.Text.Json.JsonEncodedText.Encode(Answer);
        var json = $$$"""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{{{text}}}"}}]}""";
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(json));
        context.Response.Close();
    }
}
