from django.urls import path

from glossary import views

urlpatterns = [
    path("terms/", views.terms, name="terms"),
    path("terms/<slug:slug>/", views.concept, name="concept"),
    path("about/", views.about, name="about"),
]
